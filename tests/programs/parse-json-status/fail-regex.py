# mistake: It finds the status of an inner object
import re
data = '{"status": "OK", "cpu_usage": 80}'
print(re.search(r'"status"\s*:\s*"([^"]*)"', data)[1])
