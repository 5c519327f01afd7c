# mistake: The function has another name
def busiest_server(metrics):
    return max(metrics, key=metrics.get)
