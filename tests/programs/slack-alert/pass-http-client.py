import http.client, json
from urllib.parse import urlsplit
def send_alert(webhook_url, text):
    url = urlsplit(webhook_url)
    connection = http.client.HTTPSConnection(url.netloc, timeout=7)
    try:
        connection.request("POST", url.path, json.dumps({"text": text}), {"Content-Type": "application/json"})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
