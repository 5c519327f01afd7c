from pprint import pprint
server_metrics = {"disk": 1, "memory": 2, "cpu": 3}
pprint(server_metrics, width=5, sort_dicts=False)
