# mistake: A refused connection is an exception
import requests
def send_alert(webhook_url, text):
    return requests.post(webhook_url, json={"text": text}, timeout=10).status_code == 200
