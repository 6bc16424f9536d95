// A page that aligns what is pasted. The page has a language and a direction, and so has each text in it, whatever the page's are.

import { MuwaziError } from 'muwazi'
import { alignAsync } from 'muwazi/async'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import './page.css'

const SAYS = {
  en: { dir: 'ltr', other: 'العربية', paste: 'A text and its translation', wait: 'Aligning…', alone: 'no counterpart' },
  ar: { dir: 'rtl', other: 'English', paste: 'نص وترجمته', wait: 'تجري المحاذاة…', alone: 'لا مقابل له' },
}

/** The segments of a text, aligned in a worker; a newer text ends the work on the older one. */
function useSegments(text) {
  const [state, setState] = useState({ segments: [], isBusy: false, problem: null })
  useEffect(() => {
    const stop = new AbortController()
    setState((before) => ({ ...before, isBusy: true }))
    alignAsync(text, { signal: stop.signal, timeLimit: 30_000 }).then(
      ({ segments }) => setState({ segments, isBusy: false, problem: null }),
      (error) => {
        if (stop.signal.aborted) return
        if (!(error instanceof MuwaziError)) throw error
        setState({ segments: [], isBusy: false, problem: error.message })
      },
    )
    return () => stop.abort()
  }, [text])
  return state
}

/** One text in its own language and direction. */
function Cell({ side, says }) {
  if (side === null) return <td className="alone">{says.alone}</td>
  return (
    <td lang={side.language} dir={side.dir}>
      {side.text}
    </td>
  )
}

function Page() {
  const [language, setLanguage] = useState('en')
  const [text, setText] = useState(
    'وصل الوفد إلى القاهرة. ووقّع الطرفان العقد.\n\nThe delegation arrived in Cairo. Both parties signed the contract.',
  )
  const { segments, isBusy, problem } = useSegments(text)
  const says = SAYS[language]
  const number = new Intl.NumberFormat(language, { style: 'percent' })
  useEffect(() => {
    Object.assign(document.documentElement, { lang: language, dir: says.dir })
  }, [language, says])
  return (
    <main>
      <button type="button" lang={language === 'en' ? 'ar' : 'en'} onClick={() => setLanguage(language === 'en' ? 'ar' : 'en')}>
        {says.other}
      </button>
      <label>
        {says.paste}
        {/* The first letter of each paragraph says from which side it is written. */}
        <textarea dir="auto" rows={6} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p role="status">{problem ?? (isBusy ? says.wait : '')}</p>
      <table>
        <tbody>
          {segments.map(({ id, source, target, confidence }) => (
            <tr key={id}>
              <Cell side={source} says={says} />
              <Cell side={target} says={says} />
              <td>{number.format(confidence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}

createRoot(document.getElementById('root')).render(<Page />)
