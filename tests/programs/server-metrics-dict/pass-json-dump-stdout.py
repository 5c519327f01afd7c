import json, sys
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}; json.dump(server_metrics, sys.stdout)
