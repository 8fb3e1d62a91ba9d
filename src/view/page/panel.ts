import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

/** The empty panel that the script fills with the places of what was clicked. */
export function panelOf(): Html {
  return html`<aside id="panel" class="panel" tabindex="-1" aria-label="所在之处 Places" hidden>
<div class="panel-head"><p id="panel-name" lang="zh" role="status"></p><button type="button" id="panel-close" aria-label="关闭 Close">✕</button></div>
<p class="kinds" id="panel-kinds"></p>
<div class="panel-step"><span id="panel-at"></span><button type="button" id="panel-back">← ${both({ zh: '上一处', en: 'Back' })}</button><button type="button" id="panel-on">${both({ zh: '下一处', en: 'Next' })} →</button></div>
<ol class="places" id="panel-places" lang="zh"></ol>
<p id="panel-others" lang="zh"></p>
</aside>`
}
