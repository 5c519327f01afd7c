// Names that every Python program has: what is built in, what its values can do, and modules that are often meant.

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const BUILT_IN: readonly string[] = words(`
  print len range str int float bool list dict set tuple input open sorted sum min max abs round enumerate zip map filter any all type
  isinstance repr reversed iter next format getattr setattr hasattr ord chr divmod pow bytes bytearray frozenset object super property
  True False None Exception ValueError TypeError KeyError IndexError FileNotFoundError OSError RuntimeError ZeroDivisionError
  AttributeError NameError PermissionError TimeoutError ConnectionError KeyboardInterrupt StopIteration __name__`)

export const KEYWORDS: readonly string[] = words(`
  and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not
  or pass raise return try while with yield`)

/** Those of the standard library that lessons use, and those of the packages here. */
export const MODULES: readonly string[] = words(`
  json os sys re time datetime math random subprocess pathlib shutil csv logging collections itertools functools socket ssl argparse
  signal sqlite3 statistics string textwrap threading asyncio queue tempfile glob hashlib urllib http platform psutil requests yaml bs4
  jinja2 boto3 matplotlib contextlib dataclasses typing uuid copy traceback configparser concurrent multiprocessing zipfile gzip tarfile
  ipaddress heapq bisect operator enum io stat fnmatch shlex getpass smtplib email base64 secrets timeit cProfile tracemalloc resource`)

export const METHODS: Readonly<Record<string, readonly string[]>> = {
  str: words(`capitalize casefold center count encode endswith expandtabs find format index isalnum isalpha isdecimal isdigit islower
    isnumeric isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition
    rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill`),
  list: words('append clear copy count extend index insert pop remove reverse sort'),
  dict: words('clear copy fromkeys get items keys pop popitem setdefault update values'),
  set: words('add clear copy difference discard intersection isdisjoint issubset issuperset pop remove union update'),
  tuple: words('count index'),
  bytes: words('decode endswith find hex join replace split startswith strip'),
  int: words('bit_length to_bytes'),
  float: words('is_integer hex'),
}

/** What other languages, and older Pythons, call it. */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  push: '.append(…)',
  add: '.append(…)',
  length: 'len(…)',
  size: 'len(…)',
  contains: '… in …',
  includes: '… in …',
  has_key: '… in …',
  indexOf: '.find(…)',
  trim: '.strip()',
  toUpperCase: '.upper()',
  toLowerCase: '.lower()',
  substring: '[from:to]',
  substr: '[from:to]',
  iteritems: '.items()',
  map: '[… for … in …]',
  forEach: 'for … in …:',
}

/** Methods that change what they are called on and answer with nothing. */
export const ANSWER_NOTHING: readonly string[] = words(
  'append extend insert remove reverse sort clear update add discard print shuffle seed mkdir',
)
