# mistake: Python reads the text as its own
data = '{"status": "OK", "cpu_usage": 80}'
print(eval(data)['status'])
