// What comes of talking to other hosts.
import type { ErrorEntry } from '../entry.ts'

export const NETWORK: readonly ErrorEntry[] = [
  {
    type: 'requests.exceptions.MissingSchema',
    says: "Invalid URL '{url}': {rest}",
    explain: ['An address begins with `http://` or `https://`, and `{url}` does not.'],
  },
  {
    type: 'requests.exceptions.InvalidSchema',
    explain: ['An address begins with `http://` or `https://`, and this one begins in another way.'],
  },
  {
    type: 'requests.exceptions.JSONDecodeError',
    explain: ['The answer of the server is not JSON: look at its `status_code` and its `text` first.'],
  },
  {
    type: 'requests.exceptions.ConnectTimeout',
    explain: ['No connection to the server came about in the time that `timeout` gives.'],
  },
  {
    type: 'requests.exceptions.ReadTimeout',
    explain: ['The server took longer for its answer than `timeout` allows.'],
  },
  { type: 'requests.exceptions.Timeout', explain: ['The server took longer than `timeout` allows.'] },
  {
    type: 'requests.exceptions.SSLError',
    explain: ['The certificate of the server could not be trusted: the message above says why.'],
  },
  {
    type: 'requests.exceptions.HTTPError',
    says: '{status} {what} Error: {rest}',
    explain: ['The server answered with status {status}, and `raise_for_status()` makes an error of that.'],
  },
  {
    type: 'requests.exceptions.TooManyRedirects',
    explain: ['The server sent the program from one address to the next without an end.'],
  },
  {
    type: 'requests.exceptions.ConnectionError',
    says: [
      "{pool}(host='{host}', port={port}): {rest}Name or service not known{more}",
      "{pool}(host='{host}', port={port}): {rest}name resolution{more}",
    ],
    explain: ['No address is known for the name `{host}`: look at its spelling.'],
  },
  {
    type: 'requests.exceptions.ConnectionError',
    says: "{pool}(host='{host}', port={port}): {rest}Connection refused{more}",
    explain: ['`{host}` is there, but no server listens on its port {port}.'],
  },
  {
    type: 'requests.exceptions.ConnectionError',
    says: "{pool}(host='{host}', port={port}): {rest}",
    explain: ['No connection to `{host}` on port {port} came about.'],
  },
  {
    type: 'requests.exceptions.ConnectionError',
    explain: ['No connection to the server came about, or it broke off.'],
  },
  {
    type: 'requests.exceptions.RequestException',
    explain: ['The request could not be made or was not answered: the message above says why.'],
  },
  {
    type: 'urllib.error.HTTPError',
    says: 'HTTP Error {status}: {rest}',
    explain: ['The server answered with status {status}, which `urllib` makes an error of.'],
  },
  {
    type: 'urllib.error.URLError',
    explain: ['The address could not be reached: look at the name of the host and at the port.'],
  },
  { type: 'socket.gaierror', explain: ['No address is known for this name of a host: look at its spelling.'] },
  { type: 'ConnectionRefusedError', explain: ['The host is there, but no server listens on that port.'] },
  { type: 'ConnectionResetError', explain: ['The other side broke the connection off.'] },
  {
    type: 'ssl.SSLCertVerificationError',
    explain: ['The certificate of the server could not be trusted: the message above says why.'],
  },
  { type: 'TimeoutError', explain: ['What line {line} waited for did not come in time.'] },
  {
    type: 'OSError',
    says: '[Errno {number}] Network is unreachable',
    explain: ['No way leads from this host to that address.'],
  },
  {
    type: 'OSError',
    says: '[Errno {number}] Address already in use',
    explain: ['Another program listens on this port already.'],
  },
]
