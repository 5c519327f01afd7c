import boto3
import sys
from botocore.exceptions import ClientError, WaiterError


class Provisioner:
    def __init__(self, name):
        self.ec2 = boto3.resource("ec2")
        self.name = name

    def find(self):
        for instance in self.ec2.instances.all():
            tags = {tag["Key"]: tag["Value"] for tag in instance.tags or []}
            if tags.get("Name") == self.name and instance.state["Name"] in {"pending", "running"}:
                return instance

    def create(self):
        instance = self.ec2.create_instances(
            ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1, MaxCount=1
        )[0]
        instance.create_tags(Tags=[{"Key": "Name", "Value": self.name}])
        return instance

    def ensure(self):
        instance = self.find() or self.create()
        instance.wait_until_running()
        instance.load()
        return instance


try:
    done = Provisioner("web01").ensure()
except (ClientError, WaiterError) as error:
    if isinstance(error, WaiterError):
        sys.exit("The server did not start")
    sys.exit("Provisioning failed: " + error.response["Error"]["Code"])
print(f"InstanceId={done.instance_id} PublicIp={done.public_ip_address}")
