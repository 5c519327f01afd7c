# mistake: The whole reply comes out
data = '{"status": "OK", "cpu_usage": 80}'
print(data)
