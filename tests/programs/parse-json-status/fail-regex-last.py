import re
data = '{"status": "OK", "cpu_usage": 80}'
print(re.findall(r'"status"\s*:\s*"([^"]*)"', data)[-1])
