import json
data = '{"status": "OK", "cpu_usage": 80}'
match json.loads(data):
    case {'status': str(status)}:
        print(status)
