import * as React from 'react'
import * as runtime from 'react/jsx-runtime'
import * as ReactDOM from 'react-dom'
import { renderToStaticMarkup } from 'react-dom/server'

/**
 * Plain HTML of a document's prose, made while the site is built.
 *
 * What Contentlayer makes of MDX is code that wants this very React. It is run here and never in a
 * browser: our pages allow no code that is made from text.
 */
export function htmlOf(document: { body: { code: string } }): string {
  const scope = { React, ReactDOM, _jsx_runtime: runtime }
  const made = new Function(...Object.keys(scope), document.body.code)(...Object.values(scope)) as {
    default: React.ComponentType
  }
  return renderToStaticMarkup(React.createElement(made.default))
}
