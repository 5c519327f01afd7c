import json
try:
    c = json.load(open('config.json', 'rb'))
except json.decoder.JSONDecodeError:
    print('Invalid JSON'); quit(1)
else:
    m = []
    if not isinstance(c, dict): c = {}
    if 'servers' not in c or c['servers'] is None: m += ['servers']
    if 'port' not in c or c['port'] is None: m += ['port']
    if 'debug' not in c or c['debug'] is None: m += ['debug']
    if not isinstance(c.get('database'), dict) or c['database'].get('host') is None: m += ['database.host']
    if m:
        print('Missing', *m); quit(1)
    print('config.json is valid')
