import os
import sys
import boto3
from botocore.exceptions import ClientError

session = boto3.session.Session(
    region_name=os.environ["AWS_DEFAULT_REGION"],
    aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"],
    aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
)
ec2 = session.client("ec2")

def call(method, **kwargs):
    try:
        return getattr(ec2, method)(**kwargs)
    except ClientError as e:
        sys.stderr.write("Provisioning failed: %s\n" % e.response["Error"]["Code"])
        sys.exit(1)

found = call("describe_instances", Filters=[
    dict(Name="tag:Name", Values=["web01"]),
    dict(Name="instance-state-code", Values=["0", "16"]),
])["Reservations"]
if found:
    iid = found[0]["Instances"][0]["InstanceId"]
else:
    iid = call("run_instances", ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1, MaxCount=1,
               TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"},
                                                                       {"Key": "Owner", "Value": "sre"}]}]
               )["Instances"][0]["InstanceId"]
ec2.get_waiter("instance_running").wait(Filters=[dict(Name="instance-id", Values=[iid])])
server = call("describe_instances", InstanceIds=[iid])["Reservations"][0]["Instances"][0]
print(iid)
print(server["PublicIpAddress"])
