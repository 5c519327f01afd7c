# mistake: It finds the status of an inner object
data = '{"status": "OK", "cpu_usage": 80}'
print(data.split('"status": "')[1].split('"')[0])
