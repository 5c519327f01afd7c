import random
server_metrics = {"cpu": random.randint(0, 100), "memory": random.random() * 100, "disk": random.choice([0, 100])}
print(server_metrics)
