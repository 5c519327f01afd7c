import json
data = '{"status": "OK", "cpu_usage": 80}'
print('-' * 20)
if (reply := json.loads(data)):
    print('keys:', sorted(reply))
    print('Status of the reply:', reply['status'])
print('-' * 20)
