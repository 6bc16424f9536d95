// From texts to vectors, by a server or by a model in a folder. Both give one vector a text, in order.

import { basename, dirname, resolve } from 'node:path'

const BATCH_TEXTS = 64

const batches = (texts) =>
  Array.from({ length: Math.ceil(texts.length / BATCH_TEXTS) }, (_, k) => texts.slice(k * BATCH_TEXTS, (k + 1) * BATCH_TEXTS))

/** Any server with the embeddings of OpenAI's API: Ollama, llama.cpp, vLLM, text-embeddings-inference, OpenAI itself. EMBEDDINGS_KEY is the key, if it wants one. */
export function httpEmbedder(url, model) {
  const key = process.env.EMBEDDINGS_KEY
  const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) }
  return async (texts) => {
    const vectors = []
    for (const input of batches(texts)) {
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ model, input }) })
      if (!response.ok)
        throw new Error(`Expected vectors from ${url}, got ${response.status}: ${(await response.text()).slice(0, 200)}`)
      const { data } = await response.json()
      // A server may answer in any order; `index` says which text a vector is of.
      vectors.push(...data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding))
    }
    return vectors
  }
}

/** A model of `@huggingface/transformers` in a folder of the disk (`config.json`, `tokenizer.json`, `onnx/model.onnx`). Nothing is downloaded. */
export async function localEmbedder(folder) {
  const { env, pipeline } = await import('@huggingface/transformers')
  const path = resolve(folder)
  Object.assign(env, { allowRemoteModels: false, localModelPath: dirname(path) })
  const extract = await pipeline('feature-extraction', basename(path))
  return async (texts) => {
    const vectors = []
    // E5 was trained with this prefix.
    for (const batch of batches(texts))
      vectors.push(
        ...(
          await extract(
            batch.map((text) => `query: ${text}`),
            { pooling: 'mean', normalize: true },
          )
        ).tolist(),
      )
    return vectors
  }
}
