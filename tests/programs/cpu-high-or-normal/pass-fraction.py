from fractions import Fraction
server_metrics = {"cpu": 80, "memory": 70, "disk": 90}
share = Fraction(server_metrics["cpu"]) / 100
print(["CPU usage normal", "High CPU usage"][share > Fraction(9, 10)])
