import json
import sys
data = {"status": "OK", "cpu_usage": 80}
screen, sys.stdout = sys.stdout, open("output.json", "w")
print(json.dumps(data))
sys.stdout.close()
sys.stdout = screen
print("done")
