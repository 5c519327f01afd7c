# mistake: The text is asked for a key
data = '{"status": "OK", "cpu_usage": 80}'
print(data['status'])
