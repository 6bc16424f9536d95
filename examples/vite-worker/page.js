const input = document.querySelector('input')
const cancel = document.querySelector('button')
const progress = document.querySelector('progress')
const status = document.querySelector('[role=status]')

let worker
function end() {
  worker?.terminate()
  worker = undefined
  cancel.disabled = true
}

input.addEventListener('change', () => {
  end()
  // Vite finds this very expression and bundles the worker.
  worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
  cancel.disabled = false
  worker.onmessage = ({ data: { done, refused, tmx } }) => {
    if (done !== undefined) progress.value = done
    if (refused !== undefined) status.textContent = refused
    if (tmx !== undefined) {
      const link = document.createElement('a')
      link.download = 'memory.tmx'
      link.href = URL.createObjectURL(new Blob([tmx], { type: 'application/xml' }))
      link.textContent = `${tmx.split('<tu ').length - 1} pairs`
      status.replaceChildren(link)
    }
    if (refused !== undefined || tmx !== undefined) end()
  }
  worker.onerror = ({ message }) => {
    status.textContent = message
    end()
  }
  worker.postMessage([...input.files])
})
cancel.addEventListener('click', () => {
  end()
  status.textContent = 'Cancelled'
})
