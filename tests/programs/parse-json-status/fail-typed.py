# mistake: It prints OK, whatever the reply says
data = '{"status": "OK", "cpu_usage": 80}'
print('OK')
