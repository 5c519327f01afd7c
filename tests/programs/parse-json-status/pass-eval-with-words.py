data = '{"status": "OK", "cpu_usage": 80}'
print(eval(data, {'true': True, 'false': False, 'null': None})['status'])
