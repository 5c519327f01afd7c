# mistake: Python reads the text as its own
from ast import literal_eval
data = '{"status": "OK", "cpu_usage": 80}'
reply = literal_eval(data)
print('Status:', reply['status'])
