def unhealthy_containers():
    return ["worker", "search"]
