import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { cli } from './command.test-support.ts'
import { asLines, engines, hasProgram, someReports, tifa } from './engines.test-support.ts'

const wanted = ['sbatch', 'scontrol', 'slurmctld', 'slurmd', 'munged']
const isRoot = process.getuid?.() === 0
const runs = isRoot && wanted.every(hasProgram)
if (!runs) console.warn('Slurm is not tested: it needs root and Debian’s slurm-wlm and munge')

const folder = mkdtempSync(join(tmpdir(), 'tifa-slurm-'))
const daemons: ChildProcess[] = []
const at = (name: string) => join(folder, name)
const env = { ...process.env, SLURM_CONF: at('slurm.conf'), TIFA: at('tifa') }
const slurm = (name: string, ...args: string[]) =>
  spawnSync(name, args, { encoding: 'utf8', env, cwd: folder }).stdout.trim()

/** A port that others on this machine hardly take. */
const port = 20000 + (process.pid % 20000)

function start(name: string, ...args: string[]): void {
  daemons.push(spawn(name, args, { stdio: 'ignore', env, cwd: folder }))
}

async function until(what: string, holds: () => boolean, seconds = 90): Promise<void> {
  for (let i = 0; i < seconds * 4; i++) {
    if (holds()) return
    await after(250)
  }
  throw new Error(`waited ${seconds} s for: ${what}\n${slurm('squeue')}\n${slurm('sinfo', '-R')}`)
}

async function startCluster(): Promise<void> {
  for (const name of ['state', 'spool', 'munge']) mkdirSync(at(name))
  chmodSync(folder, 0o755)
  writeFileSync(at('munge.key'), execFileSync('head', ['-c', '128', '/dev/urandom']), { mode: 0o400 })
  const host = hostname().split('.')[0]!
  writeFileSync(
    at('slurm.conf'),
    `ClusterName=tifa
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmctldPort=${port}
SlurmdPort=${port + 1}
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=${at('munge/socket')}
StateSaveLocation=${at('state')}
SlurmdSpoolDir=${at('spool')}
SlurmctldPidFile=${at('ctld.pid')}
SlurmdPidFile=${at('slurmd.pid')}
SlurmctldLogFile=${at('ctld.log')}
SlurmdLogFile=${at('slurmd.log')}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
JobRequeue=1
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`,
  )
  const munge = [
    'key-file=munge.key',
    'socket=munge/socket',
    'pid-file=munge/pid',
    'log-file=munge/log',
    'seed-file=munge/seed',
  ]
  start(
    'munged',
    '--foreground',
    '--force',
    ...munge.map((option) => `--${option.replace('=', `=${folder}/`)}`),
  )
  await until('munge', () => existsSync(at('munge/socket')), 20)
  start('slurmctld', '-D', '-f', at('slurm.conf'))
  start('slurmd', '-D', '-f', at('slurm.conf'), '-N', host)
  await until('a node that is idle', () => slurm('sinfo', '-h', '-o', '%t').startsWith('idle'))
}

afterAll(async () => {
  for (const daemon of daemons.reverse()) daemon.kill('SIGTERM')
  await after(500)
  for (const daemon of daemons) daemon.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(!runs)('Slurm', () => {
  it('gives the rows of the serial run, one of eight tasks killed and requeued', {
    timeout: 300_000,
  }, async () => {
    await startCluster()
    const reports = someReports()
    const files = Array.from({ length: 8 }, (_, i) => {
      writeFileSync(at(`${i}.ndjson`), asLines(reports.filter((__, j) => j % 8 === i)))
      return at(`${i}.ndjson`)
    })
    writeFileSync(at('list.txt'), `${files.join('\n')}\n`)
    // The third task hangs when it is run for the first time, until it is killed.
    writeFileSync(
      at('tifa'),
      `#!/bin/sh
if [ "$SLURM_ARRAY_TASK_ID" = 3 ] && [ ! -e '${at('hung')}' ]; then touch '${at('hung')}'; sleep 600; fi
exec '${process.execPath}' '${cli}' "$@"
`,
      { mode: 0o755 },
    )
    const merge = slurm(join(engines, 'slurm', 'submit.sh'), at('list.txt'), at('rows'), at('all.rows'))
    expect(merge).toMatch(/^\d+$/)
    await until('the third task', () => existsSync(at('hung')))
    const array = Number(merge) - 1
    await until('the third task running', () => slurm('squeue', '-h', '-j', `${array}_3`, '-o', '%t') === 'R')
    expect(existsSync(at('all.rows'))).toBe(false)
    slurm('scontrol', 'requeue', `${array}_3`)
    // Slurm waits two minutes before it runs it again; the test does not.
    await until(
      'the rows of all',
      () => {
        if (existsSync(at('all.rows'))) return true
        slurm('scontrol', 'update', `JobId=${array}_3`, 'StartTime=now')
        return false
      },
      200,
    )
    tifa(['map', ...files, '--out', at('serial.rows')])
    expect(readFileSync(at('all.rows'), 'utf8')).toBe(readFileSync(at('serial.rows'), 'utf8'))
  })
  it('finds the clusters of the serial run, an array a round', { timeout: 300_000 }, () => {
    const files = readFileSync(at('list.txt'), 'utf8').trim().split('\n')
    const { status, stderr } = spawnSync(
      join(engines, 'slurm', 'centres.sh'),
      [at('list.txt'), at('rounds'), '2', at('centres.json')],
      { encoding: 'utf8', env: { ...env, MOST_PASSES: '1' }, cwd: folder },
    )
    expect({ status, stderr: stderr.replace(/^tifa: .*\n/gm, '') }).toEqual({ status: 0, stderr: '' })
    const serial = tifa(['centres', ...files, '--k', '2', '--max-passes', '1'])
    expect(readFileSync(at('centres.json'), 'utf8')).toBe(serial.stdout)
  })
})
