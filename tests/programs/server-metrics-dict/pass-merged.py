server_metrics = {"cpu": 80} | {"memory": 70.25, **{"disk": 1e1}}
print("{", server_metrics, "}")
