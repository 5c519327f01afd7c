# mistake: It counts on a fixed place in the text
data = '{"status": "OK", "cpu_usage": 80}'
print(data[12:14])
