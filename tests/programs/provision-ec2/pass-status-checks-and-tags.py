import sys
import boto3
from botocore.exceptions import ClientError

ec2 = boto3.client("ec2")
res = boto3.resource("ec2")
try:
    tagged = ec2.describe_tags(Filters=[
        {"Name": "key", "Values": ["Name"]}, {"Name": "value", "Values": ["web01"]},
        {"Name": "resource-type", "Values": ["instance"]},
    ])["Tags"]
    alive = [res.Instance(tag["ResourceId"]) for tag in tagged]
    alive = [one for one in alive if one.state["Name"] in ["pending", "running"]]
    server = alive[0] if alive else res.create_instances(
        ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1, MaxCount=1,
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"}]}],
    )[0]
    ec2.describe_instances(InstanceIds=[server.id])
    server.wait_until_running()
    ec2.get_waiter("instance_status_ok").wait(InstanceIds=[server.id])
    server.reload()
    print(server.id, server.public_ip_address)
except ClientError as error:
    sys.exit(f"Provisioning failed: {error.response['Error']['Code']}")
