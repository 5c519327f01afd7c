import json
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
print("readings =", json.dumps(server_metrics, indent=4, sort_keys=True))
print("end of report {ok}")
