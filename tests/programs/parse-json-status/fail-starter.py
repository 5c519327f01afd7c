# mistake: Nothing is printed
data = '{"status": "OK", "cpu_usage": 80}'
