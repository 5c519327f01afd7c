import io
import json
data = '{"status": "OK", "cpu_usage": 80}'
print(json.load(io.StringIO(data)).get('status'))
