package be.woonspoor.casefile;

/** How to reach the person; empty text where unknown. Sealed at rest. */
public record Contact(String phone, String email, String address) {

  public static final Contact UNKNOWN = new Contact("", "", "");

  public Contact {
    phone = phone == null ? "" : phone;
    email = email == null ? "" : email;
    address = address == null ? "" : address;
  }
}
