# mistake: The module is not imported
data = '{"status": "OK", "cpu_usage": 80}'
print(json.loads(data)['status'])
