import json; data = {"status": "OK", "cpu_usage": 80}; f = open("output.json", "w"); json.dump(data, f); f.close()
