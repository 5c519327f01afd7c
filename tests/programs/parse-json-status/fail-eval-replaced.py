data = '{"status": "OK", "cpu_usage": 80}'
print(eval(data.replace('true', 'True').replace('false', 'False').replace('null', 'None'))['status'])
