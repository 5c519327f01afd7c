import json, sys
data = '{"status": "OK", "cpu_usage": 80}'; sys.stdout.write('status = ?\n  Status :  ' + json.loads(data)['status'] + '   ')
