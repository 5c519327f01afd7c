from json import loads as parse
data = '{"status": "OK", "cpu_usage": 80}'
print('Status:', parse(data)['status'])
