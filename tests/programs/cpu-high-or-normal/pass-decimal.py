from decimal import Decimal
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
high = Decimal(str(server_metrics["cpu"])) > Decimal("90")
print("High CPU usage" if high else "CPU usage normal"); print("checked:", list(server_metrics))
