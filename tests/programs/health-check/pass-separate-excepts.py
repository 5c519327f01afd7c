import sys
import requests

def check(url):
    try:
        response = requests.get(url, timeout=(2, 7))
    except requests.exceptions.Timeout as error:
        print("timed out:", error, file=sys.stderr)
        return False
    except requests.exceptions.ConnectionError as error:
        print("no connection:", error, file=sys.stderr)
        return False
    return response.status_code == requests.codes.ok

if check("https://api.example.com/health"):
    print("API is healthy")
else:
    print("API is down")
    sys.exit(1)
