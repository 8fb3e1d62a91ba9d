;; Products of a sparse matrix with a panel: eight columns of doubles, kept row by row, 64 bytes each.
;; The matrix is in compressed rows: those from $starts to $end (addresses of 32-bit places, one more stands at $end),
;; each with its entries in $indices (32 bits) and $values (doubles). Additions follow the order of the entries, one column
;; apart from the other, so that the sums are those of the plain functions in panels.ts to the last bit.
(module
  (import "panels" "memory" (memory 0))

  ;; out[row] = the sum of values[i] * x[indices[i]] over the entries i of the row
  (func (export "multiply")
    (param $starts i32) (param $end i32) (param $indices i32) (param $values i32) (param $x i32) (param $out i32)
    (local $i i32) (local $last i32) (local $from i32) (local $value v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $starts) (local.get $end)))
        (local.set $i (i32.load (local.get $starts)))
        (local.set $last (i32.load offset=4 (local.get $starts)))
        (local.set $a (v128.const f64x2 0 0))
        (local.set $b (v128.const f64x2 0 0))
        (local.set $c (v128.const f64x2 0 0))
        (local.set $d (v128.const f64x2 0 0))
        (block $full
          (loop $entry
            (br_if $full (i32.ge_u (local.get $i) (local.get $last)))
            (local.set $value
              (v128.load64_splat (i32.add (local.get $values) (i32.shl (local.get $i) (i32.const 3)))))
            (local.set $from
              (i32.add
                (local.get $x)
                (i32.shl
                  (i32.load (i32.add (local.get $indices) (i32.shl (local.get $i) (i32.const 2))))
                  (i32.const 6))))
            (local.set $a
              (f64x2.add (local.get $a) (f64x2.mul (local.get $value) (v128.load (local.get $from)))))
            (local.set $b
              (f64x2.add (local.get $b) (f64x2.mul (local.get $value) (v128.load offset=16 (local.get $from)))))
            (local.set $c
              (f64x2.add (local.get $c) (f64x2.mul (local.get $value) (v128.load offset=32 (local.get $from)))))
            (local.set $d
              (f64x2.add (local.get $d) (f64x2.mul (local.get $value) (v128.load offset=48 (local.get $from)))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $entry)))
        (v128.store (local.get $out) (local.get $a))
        (v128.store offset=16 (local.get $out) (local.get $b))
        (v128.store offset=32 (local.get $out) (local.get $c))
        (v128.store offset=48 (local.get $out) (local.get $d))
        (local.set $out (i32.add (local.get $out) (i32.const 64)))
        (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
        (br $row))))

  ;; out[indices[i]] += values[i] * x[row] for the entries i of the row
  (func (export "spread")
    (param $starts i32) (param $end i32) (param $indices i32) (param $values i32) (param $x i32) (param $out i32)
    (local $i i32) (local $last i32) (local $to i32) (local $value v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $starts) (local.get $end)))
        (local.set $i (i32.load (local.get $starts)))
        (local.set $last (i32.load offset=4 (local.get $starts)))
        (local.set $a (v128.load (local.get $x)))
        (local.set $b (v128.load offset=16 (local.get $x)))
        (local.set $c (v128.load offset=32 (local.get $x)))
        (local.set $d (v128.load offset=48 (local.get $x)))
        (block $full
          (loop $entry
            (br_if $full (i32.ge_u (local.get $i) (local.get $last)))
            (local.set $value
              (v128.load64_splat (i32.add (local.get $values) (i32.shl (local.get $i) (i32.const 3)))))
            (local.set $to
              (i32.add
                (local.get $out)
                (i32.shl
                  (i32.load (i32.add (local.get $indices) (i32.shl (local.get $i) (i32.const 2))))
                  (i32.const 6))))
            (v128.store (local.get $to)
              (f64x2.add (v128.load (local.get $to)) (f64x2.mul (local.get $value) (local.get $a))))
            (v128.store offset=16 (local.get $to)
              (f64x2.add (v128.load offset=16 (local.get $to)) (f64x2.mul (local.get $value) (local.get $b))))
            (v128.store offset=32 (local.get $to)
              (f64x2.add (v128.load offset=32 (local.get $to)) (f64x2.mul (local.get $value) (local.get $c))))
            (v128.store offset=48 (local.get $to)
              (f64x2.add (v128.load offset=48 (local.get $to)) (f64x2.mul (local.get $value) (local.get $d))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $entry)))
        (local.set $x (i32.add (local.get $x) (i32.const 64)))
        (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
        (br $row)))))
