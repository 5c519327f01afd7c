# mistake: It waits too long
import requests
def send_alert(webhook_url, text):
    try:
        return requests.post(webhook_url, json={"text": text}).status_code == 200
    except requests.RequestException:
        return False
