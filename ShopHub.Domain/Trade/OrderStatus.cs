namespace ShopHub.Domain.Trade;

/// <summary>Where an order stands, with WeChat's codes (ORD-01).</summary>
public enum OrderStatus { Unpaid = 10, ToShip = 20, PartShipped = 21, Shipped = 30, Completed = 100, Closed = 250 }

/// <summary>Why an order was closed (ORD-01).</summary>
public enum CloseReason { Buyer = 1, TimeOut = 2, AllRefunded = 3, Platform = 6 }

/// <summary>How goods reach the buyer (SHP-08).</summary>
public enum DeliveryKind { Express = 0, City = 1, PickUp = 2, Virtual = 3 }
