// Reloads the page when its next edition is there, and shows what is wrong with the book.
(() => {
  const self = document.currentScript.dataset
  const place = 'book-live:' + self.page
  let number = Number(self.number)

  // A reload keeps the place on the page, also when the page has grown above it.
  const kept = sessionStorage.getItem(place)
  if (kept) {
    sessionStorage.removeItem(place)
    const { heading, offset, open } = JSON.parse(kept)
    for (const index of open) document.querySelectorAll('main details')[index]?.setAttribute('open', '')
    const target = heading && document.getElementById(heading)
    const top = target ? target.getBoundingClientRect().top + scrollY - offset : offset
    scrollTo({ top, behavior: 'instant' })
  }

  function reload() {
    const heads = [...document.querySelectorAll('main [id]')]
    const head = heads.filter((element) => element.getBoundingClientRect().top <= 1).pop()
    const open = [...document.querySelectorAll('main details')]
      .flatMap((element, index) => (element.open ? [index] : []))
    sessionStorage.setItem(place, JSON.stringify({
      heading: head ? head.id : null,
      offset: head ? head.getBoundingClientRect().top : scrollY,
      open,
    }))
    location.reload()
  }

  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    :host { position: fixed; inset: auto 0 0 0; z-index: 1000; font: 14px/1.45 system-ui, sans-serif; }
    section { max-height: 45vh; overflow: auto; background: #1f1416; color: #fff; padding: .75rem 1rem;
      border-top: 3px solid #ff6b6b; }
    header { display: flex; justify-content: space-between; gap: 1rem; font-weight: 600; }
    button { font: inherit; color: inherit; background: none; border: 1px solid #aaa; border-radius: 4px;
      padding: .1rem .6rem; cursor: pointer; }
    ol { list-style: none; margin: .5rem 0 0; padding: 0; }
    li { margin: .6rem 0; }
    pre { margin: .3rem 0; font: 13px/1.4 ui-monospace, monospace; white-space: pre; overflow-x: auto; color: #ffd7d7; }
    .place { color: #ffc9c9; font-family: ui-monospace, monospace; }
    .help { color: #d8d8d8; }
    .building { position: absolute; right: 1rem; bottom: 100%; margin-bottom: .5rem; background: #222; color: #fff;
      padding: .2rem .6rem; border-radius: 4px; }
    [hidden] { display: none; }`)
  root.adoptedStyleSheets = [sheet]
  const building = Object.assign(document.createElement('div'), {
    className: 'building', textContent: 'building …', hidden: true,
  })
  building.setAttribute('role', 'status')
  const panel = Object.assign(document.createElement('section'), { hidden: true })
  panel.setAttribute('aria-label', 'What is wrong with the book')
  root.append(building, panel)
  document.body.append(host)

  let dismissed = ''

  function show(notices) {
    const key = JSON.stringify(notices)
    panel.hidden = notices.length === 0 || key === dismissed
    if (panel.hidden) return
    const header = document.createElement('header')
    const close = Object.assign(document.createElement('button'), { textContent: 'Close' })
    close.onclick = () => { dismissed = key; panel.hidden = true }
    header.append(notices.length === 1 ? 'One thing is wrong' : `${notices.length} things are wrong`, close)
    const list = document.createElement('ol')
    for (const notice of notices) {
      const item = document.createElement('li')
      const add = (tag, name, text) => {
        if (text) item.append(Object.assign(document.createElement(tag), { className: name, textContent: text }))
      }
      add('span', 'place', notice.place ? notice.place + ' ' : '')
      add('strong', '', `${notice.severity}: ${notice.summary}`)
      add('pre', '', notice.excerpt)
      add('div', 'help', notice.help)
      list.append(item)
    }
    panel.replaceChildren(header, list)
  }

  async function follow() {
    for (;;) {
      try {
        const query = new URLSearchParams({ after: number, page: self.page })
        const answer = await fetch(`/~book/news?${query}`, { cache: 'no-store' })
        const news = await answer.json()
        number = news.number
        building.hidden = !news.isBuilding
        show(news.notices)
        if (news.tag && news.tag !== self.tag) return reload()
      } catch {
        // The server is gone; it may come back.
        building.hidden = true
        number = -1
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
  }
  follow()
})()
