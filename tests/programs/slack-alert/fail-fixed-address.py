# mistake: The address is fixed
import requests
URL = "https://hooks.slack.com/services/your/webhook"
def send_alert(webhook_url, text):
    try:
        return requests.post(URL, json={"text": text}, timeout=10).status_code == 200
    except requests.RequestException:
        return False
