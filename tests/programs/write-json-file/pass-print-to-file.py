import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as out:
    print(json.dumps(data, indent="\t"), file=out)
