import sys
if __name__ == "__main__":
    server_metrics = {"cpu": 1, "memory": 2, "disk": 3}
    sys.stdout.write(str(server_metrics))
